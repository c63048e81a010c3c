package id.lini.deploy.bench;

import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The same answers as ODK Collect sends them: one OpenRosa submission for each entry, an XML file in a multipart request,
 * not compressed, with the headers that Collect sends. The HEAD request before it is not counted.
 */
final class OpenRosa {
    private static final String BOUNDARY = "2f6d8f2e-4b1c-4a0e-9b57-1f1d2b0f7a11";

    private OpenRosa() {}

    /** The whole request as bytes on the wire. */
    static byte[] request(Entry entry) {
        String xml = xml(entry);
        String body = "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"xml_submission_file\"; filename=\"" + entry.form() + "_"
                + "2024-06-03_10-15-00.xml\"\r\n"
                + "Content-Type: text/xml\r\n"
                + "Content-Length: " + xml.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + xml + "\r\n--"
                + BOUNDARY + "--\r\n";
        String head =
                "POST /v1/key/0123456789012345678901234567890123456789012345678901234567890123/projects/1/submission"
                        + "?deviceID=collect%3AABCDEFGHIJKLMNOP HTTP/1.1\r\n"
                        + "X-OpenRosa-Version: 1.0\r\nDate: Mon, 03 Jun 2024 03:15:00 GMT\r\n"
                        + "User-Agent: org.odk.collect.android/v2024.1.4 Dalvik/2.1.0\r\n"
                        + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n"
                        + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                        + "Host: lini.example.go.id\r\nConnection: Keep-Alive\r\nAccept-Encoding: gzip\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private static String xml(Entry entry) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' ?><data id=\"" + entry.form() + "\" version=\""
                + entry.formVersion() + "\" xmlns:jr=\"http://openrosa.org/javarosa\""
                + " xmlns:orx=\"http://openrosa.org/xforms\">");
        tag(xml, "start", entry.recordedAt().toString());
        tag(xml, "end", entry.recordedAt().toString());
        tag(xml, "deviceid", "collect:ABCDEFGHIJKLMNOP");
        tag(xml, "username", entry.recordedBy().value());
        tag(xml, "unit", entry.unit().value());
        tag(xml, "period", entry.period().toString());
        for (Map.Entry<Cell, Long> count : entry.answers().counts().entrySet()) {
            StringBuilder name = new StringBuilder(count.getKey().item());
            count.getKey().members().values().forEach(member -> name.append('_').append(member));
            tag(xml, name.toString(), count.getValue().toString());
        }
        entry.answers().fields().forEach((name, value) -> tag(xml, name, value));
        xml.append("<meta><orx:instanceID>uuid:").append(entry.id()).append("</orx:instanceID></meta></data>");
        return xml.toString();
    }

    private static void tag(StringBuilder xml, String name, String value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append('>');
    }
}
