package dev.nightdesk.night;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How somebody is known to the database.
///
/// @param user empty if the URL or the database needs none
/// @param passwordFile holds the password, nothing else
/// @param variable of the environment that names that file
public record Login(String user, Optional<Path> passwordFile, String variable) {

    /// @param user the variable of the environment that names the user
    /// @param prefix what the one of the password's file begins with
    static Login of(Map<String, String> environment, String user, String prefix) {
        String variable = prefix + "_PASSWORD_FILE";
        return new Login(
                Settings.given(environment, user).orElse(""),
                Settings.given(environment, variable).map(Path::of),
                variable);
    }
}
