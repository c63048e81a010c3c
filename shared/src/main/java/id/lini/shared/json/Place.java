package id.lini.shared.json;

/**
 * Where a value stands in its text. Written out as a JSON pointer (RFC 6901) only when something is wrong there: a
 * batch has thousands of places and as a rule no fault.
 */
final class Place {
    static final Place ROOT = new Place(null, "");

    private final Place parent;
    private final Object step;

    private Place(Place parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    Place member(String name) {
        return new Place(this, name);
    }

    Place element(int index) {
        return new Place(this, index);
    }

    /** The place as a pointer, empty for the whole text. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Place at = this; at.parent != null; at = at.parent) {
            pointer.insert(0, "/" + at.step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
