package id.lini.mobile.store;

import id.lini.shared.json.Json;
import id.lini.shared.work.Target;
import java.util.List;

/** What is to be counted at the officer's units, as the server last told. */
public final class TargetStore {
    private static final String TOLD = "target";

    private final Store store;

    TargetStore(Store store) {
        this.store = store;
    }

    /** Puts the server's word in the place of the last one. */
    void replace(List<Target> targets) {
        store.run("DELETE FROM target");
        for (int place = 0; place < targets.size(); place++) {
            store.run(
                    "INSERT INTO target (place, told) VALUES (?, ?)",
                    place,
                    store.key().seal(Json.write(targets.get(place)::write), TOLD));
        }
    }

    /** All of them, in the server's order. */
    public List<Target> all() {
        return store.list(
                "SELECT told FROM target ORDER BY place",
                row -> Target.read(Json.read(store.key().open(row.getBytes(1), TOLD))));
    }

    /** Whether there is any. */
    public boolean any() {
        return store.number("SELECT EXISTS (SELECT 1 FROM target)") == 1;
    }
}
