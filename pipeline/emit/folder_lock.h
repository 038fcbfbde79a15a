/* folder_lock: one writer at a time in a folder whose files belong together. */
#ifndef CAREERGUIDE_FOLDER_LOCK_H
#define CAREERGUIDE_FOLDER_LOCK_H

#include "base/diag.h"

/* Locks the folder until folder_unlock or the end of the process, however it ends; no file is
 * made. -1 after an error: another run is at work there [folder-busy], or the machine failed
 * [folder-lock]. */
int folder_lock(const char *path, struct diags *diags);
void folder_unlock(int lock);

/* Removes the drafts that a run which was killed left in the folder and in the folders right below
 * it: hidden files of outfile's making whose process is gone. */
void folder_sweep(const char *path, struct arena *arena);

#endif
