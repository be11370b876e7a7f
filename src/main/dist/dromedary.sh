#!/bin/sh
# Starts Dromedary in this folder. Arguments are settings of the program, such as --server.port=8481; names of files in them
# count from this folder. What it keeps lies in "data" here, or where DROMEDARY_HOME says.
#
#   ./dromedary.sh            starts, with the Java options of java.options and then those of the variable JAVA_OPTS
#   ./dromedary.sh archive    once after unpacking, and again after a new Java: makes an archive of the classes in the
#                             folder "app", with which a start takes a third less. Without one all works the same.
set -eu

say() {
	case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
	it*) echo "$2" >&2 ;;
	*) echo "$1" >&2 ;;
	esac
}

self="$0"
if [ -L "$self" ]; then
	self="$(readlink -f "$self")"
fi
cd "$(dirname "$self")"
here="$(pwd)"

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
version="$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')" || version=""
major="${version%%[!0-9]*}"
if [ "${major:-0}" -lt 17 ]; then
	say "Dromedary needs Java 17 or newer; found: ${version:-none}. Install one and point JAVA_HOME to it." \
		"Dromedary richiede Java 17 o successivo; trovato: ${version:-nessuno}. Installarne uno e indicarlo in JAVA_HOME."
	exit 1
fi

# the C library otherwise keeps a heap of its own for every thread
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

# another Java has another name here, so that an archive that does not fit is not even looked at
archive="$here/app/dromedary-$version.jsa"
make="-XX:ArchiveClassesAtExit="
use="-XX:SharedArchiveFile="
quiet="-Xlog:cds=off,cds+dynamic=off"
if [ "$major" -ge 25 ]; then
	archive="$here/app/dromedary-$version.aot"
	make="-XX:AOTCacheOutput="
	use="-XX:AOTCache="
	quiet="-Xlog:aot=off,cds=off"
fi

# Carries the documents of the demo, so that what carries documents is in the archive too: in a folder of its own and
# without the settings of the environment, which may name mailboxes and databases.
archive() {
	place="$(mktemp -d)"
	trap 'rm -rf "$place"' EXIT
	if ! { : >"$archive.new"; } 2>/dev/null; then
		say "$here/app cannot be written: run this as its owner." "$here/app non è scrivibile: eseguire come il suo proprietario."
		exit 1
	fi
	rm -f "$archive.new"
	# Java reads the names of folders in the language of the environment
	words="${LC_ALL:-${LC_CTYPE:-${LANG:-C.UTF-8}}}"
	if ! (cd "$place" && env -i PATH="$PATH" LC_ALL="$words" MALLOC_ARENA_MAX=2 "$java" "@$here/java.options" "$quiet" \
		"$make$archive.new" -Djava.io.tmpdir="$place" -cp "$here/app/dromedary.jar" io.dromedary.Application --demo --exit --demo-seed=7 \
		--dromedary.home="$place/data" --server.port=0 >"$place/log" 2>&1) || ! [ -s "$archive.new" ]; then
		cat "$place/log" >&2
		rm -f "$archive.new"
		say "No archive was made." "Nessun archivio creato."
		exit 1
	fi
	rm -f "$archive" "$archive.size"
	wc -c <"$archive.new" >"$archive.size"
	mv -f "$archive.new" "$archive"
	say "Made: $archive" "Creato: $archive"
	case "$here" in
	*[!-A-Za-z0-9._/+@]*)
		say "Java uses little of it here: move Dromedary to a folder whose name has no blanks and no accents, and make it again." \
			"Qui Java lo usa poco: spostare Dromedary in una cartella il cui nome non ha spazi né accenti e ricrearlo."
		;;
	esac
}

if [ "${1:-}" = archive ]; then
	archive
	exit
fi
# Java leaves an archive alone that is not of this Java and these jars, but dies of one that ends in the middle
if [ -r "$archive" ] && [ "$(wc -c <"$archive")" = "$(cat "$archive.size" 2>/dev/null)" ]; then
	exec "$java" "@$here/java.options" "$quiet" "$use$archive" ${JAVA_OPTS:-} \
		-cp "$here/app/dromedary.jar:$here/lib/*" io.dromedary.Application "$@"
fi
exec "$java" "@$here/java.options" ${JAVA_OPTS:-} -cp "$here/app/dromedary.jar:$here/lib/*" io.dromedary.Application "$@"
