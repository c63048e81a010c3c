package id.lini.server.office;

/** The name of a file as its sender knows it: without a path, and short enough to be shown. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        last.codePoints()
                .filter(each -> !Character.isISOControl(each))
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }
}
