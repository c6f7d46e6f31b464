package dev.nightdesk.store;

/// How much text a column takes.
///
/// @param characters UTF-16 units, ≥ 1
record Width(int characters) {

    /// The beginning of a text, as much of it as fits; no character is split. PostgreSQL takes no
    /// U+0000, of which a damaged file may be full.
    String fit(String text) {
        return cut(text).replace('\0', '\uFFFD');
    }

    private String cut(String text) {
        if (text.length() <= characters) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, splits ? characters - 1 : characters);
    }
}
