#include "emit/folder_lock.h"

#include "base/decimal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

int folder_lock(const char *path, struct diags *diags)
{
    int lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0) {
        return lock;
    }
    if (lock >= 0 && errno == EWOULDBLOCK) {
        diag_error(diags, (struct place){0}, "folder-busy", "another run is filing into '%s'",
                   path);
        diag_hint(diags, "wait until it has ended, and try again");
    } else {
        diag_error(diags, (struct place){0}, "folder-lock", "cannot lock '%s': %s", path,
                   strerror(errno));
        diag_hint(diags, "check that the folder is there and yours");
    }
    diags->machine_failed = true;
    folder_unlock(lock);
    return -1;
}

void folder_unlock(int lock)
{
    if (lock >= 0) {
        close(lock);
    }
}

/* Whether the name is ".NAME.PID.draft" or ".NAME.PID.former" of a process that has ended. */
static bool is_dead_draft(const char *name)
{
    const char *ending = strrchr(name, '.');
    if (name[0] != '.' || ending == name ||
        (strcmp(ending, ".draft") != 0 && strcmp(ending, ".former") != 0)) {
        return false;
    }
    const char *number = ending - 1;
    while (number > name && *number >= '0' && *number <= '9') {
        number--;
    }
    struct text digits = {number + 1, (size_t)(ending - number) - 1};
    struct decimal process;
    return *number == '.' && decimal_parse(digits, &process) && process.digits > 0 &&
           process.digits <= INT_MAX && kill((pid_t)process.digits, 0) != 0 && errno == ESRCH;
}

static void sweep(const char *path, struct arena *arena, bool deeper)
{
    DIR *dir = opendir(path);
    for (struct dirent *entry; dir && (entry = readdir(dir)) != NULL;) {
        struct text whole = text_format(arena, "%s/%s", path, entry->d_name);
        if (is_dead_draft(entry->d_name)) {
            unlink(text_terminated(arena, whole));
        } else if (deeper && entry->d_name[0] != '.' && entry->d_type == DT_DIR) {
            sweep(text_terminated(arena, whole), arena, false);
        }
    }
    if (dir) {
        closedir(dir);
    }
}

void folder_sweep(const char *path, struct arena *arena)
{
    sweep(path, arena, true);
}
