package id.lini.mobile.app;

import id.lini.mobile.store.StoreFault;
import id.lini.mobile.vault.Durable;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What holds for the phone, whoever uses it, and is needed before anybody is known: language, size of text, colours, wifi
 * only. In clear; nothing about a person or their work belongs here.
 */
public final class Preferences {
    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    Preferences(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                JsonObject json = Json.read(Files.readAllBytes(file));
                json.names().forEach(name -> values.put(name, json.text(name)));
            }
        } catch (IOException e) {
            throw new StoreFault("cannot read the preferences", e);
        } catch (JsonFault e) {
            // Damaged: nothing here is worth not starting for.
            values.clear();
        }
    }

    /** The value of a name, empty where it was never put. */
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Keeps a value. */
    public synchronized void put(String name, String value) {
        values.put(name, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Durable.write(file, Json.write(json -> {
                json.writeStartObject();
                for (Map.Entry<String, String> entry : values.entrySet()) {
                    json.writeStringField(entry.getKey(), entry.getValue());
                }
                json.writeEndObject();
            }));
        } catch (IOException e) {
            throw new StoreFault("cannot write the preferences", e);
        }
    }
}
