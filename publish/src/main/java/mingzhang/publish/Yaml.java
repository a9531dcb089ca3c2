package mingzhang.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The YAML files of a profile, read as texts, lists and maps that keep their order. */
final class Yaml {
    private Yaml() {}

    static Map<String, @Nullable Object> read(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setSchema(new org.snakeyaml.engine.v2.schema.FailsafeSchema())
                .build();
        return map(new Load(settings).loadFromString(text));
    }

    static Map<String, @Nullable Object> map(@Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        } else if (value != null && !value.equals("")) {
            throw new IllegalArgumentException("这里应是一组“名称：内容”：" + value);
        }
        return map;
    }

    static List<Object> list(@Nullable Object value) {
        List<Object> list = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> list.add(item == null ? "" : item));
        } else if (value != null) {
            list.add(value);
        }
        return list;
    }

    static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    static String text(Map<String, @Nullable Object> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : String.valueOf(value);
    }
}
