# What the scripts beside this folder need of a machine. Sourced, not run.
# Installs by apt where it may (Debian, Ubuntu; root or sudo), and otherwise says exactly what to install.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*"; }

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# as_root COMMAND...: runs it as root, or returns 1 where that cannot be done without asking.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        sudo "$@"
    else
        return 1
    fi
}

apt_lists_read=no

# install PACKAGE...: true when all were installed.
install() {
    command -v apt-get >/dev/null || return 1
    say "Installing: $*"
    if [ "$apt_lists_read" = no ]; then
        as_root apt-get update -q >/dev/null || return 1
        apt_lists_read=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" </dev/null >/dev/null
}

# java_version COMMAND: its major version, 0 where there is none.
java_version() {
    local line
    # What JAVA_TOOL_OPTIONS adds is told first, on a line of its own.
    line=$("$1" -version 2>&1 | grep -v '^Picked up ' | head -n 1) || true
    line=$(printf '%s' "$line" | sed -n 's/^[^0-9]*\([0-9][0-9]*\).*/\1/p')
    printf '%s' "${line:-0}"
}

java_found() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/javac" ]; then
        PATH="$JAVA_HOME/bin:$PATH"
    fi
    command -v java >/dev/null && command -v javac >/dev/null && [ "$(java_version javac)" -ge 17 ]
}

# The JDK: 17 is what the project is built and tested with.
need_java() {
    java_found && return
    install openjdk-17-jdk || install default-jdk || true
    hash -r
    java_found || die "Missing: a JDK, version 17 (javac 17 or newer on the path, or JAVA_HOME). On Debian and Ubuntu: apt-get install openjdk-17-jdk"
}

maven_found() {
    local version
    command -v mvn >/dev/null || return 1
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    [ "$(printf '%s\n3.8.7\n' "${version:-0}" | sort -V | head -n 1)" = 3.8.7 ]
}

need_maven() {
    maven_found && return
    install maven || true
    hash -r
    maven_found || die "Missing: Maven 3.8.7 or newer (mvn on the path). On Debian and Ubuntu 24.04: apt-get install maven. Older Ubuntu has an older one: unpack a newer from https://maven.apache.org/download.cgi"
}

# Chromium for the tests of the pages. LINI_CHROMIUM may name another.
need_chromium() {
    local found
    for found in "${LINI_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
        if [ -n "$found" ] && [ -x "$found" ]; then
            export LINI_CHROMIUM=$found
            return
        fi
    done
    install chromium || true
    [ -x /usr/bin/chromium ] || die "Missing: Chromium for the browser tests. Set LINI_CHROMIUM to the path of Chromium or Chrome. On Debian: apt-get install chromium. On Ubuntu (where chromium is a snap): install google-chrome-stable"
    export LINI_CHROMIUM=/usr/bin/chromium
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1" || /sbin/ldconfig -p 2>/dev/null | grep -q "$1"; }

# What JavaFX loads: a window needs GTK and GL, text needs a font.
need_window_libraries() {
    local missing=()
    has_library 'libgtk-3\.so' || missing+=(libgtk-3-0)
    has_library 'libGL\.so' || missing+=(libgl1)
    has_library 'libXtst\.so' || missing+=(libxtst6)
    has_library 'libXxf86vm\.so' || missing+=(libxxf86vm1)
    has_library 'libfreetype\.so' || missing+=(libfreetype6)
    command -v fc-list >/dev/null || missing+=(fontconfig)
    if ! command -v fc-list >/dev/null || [ -z "$(fc-list 2>/dev/null | head -n 1)" ]; then
        missing+=(fonts-dejavu-core)
    fi
    [ "${#missing[@]}" = 0 ] && return
    install "${missing[@]}" || die "Missing, for the phone app's window: ${missing[*]}. On Debian and Ubuntu: apt-get install ${missing[*]}"
}

# Git's own time and the folder's have no part in a build; only Maven's word decides what is stale.
maven() { (cd "$home" && mvn -B -ntp "$@"); }
