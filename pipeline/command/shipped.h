/* shipped: the input folder that comes with the program, and a copy of it to begin with. */
#ifndef CAREERGUIDE_SHIPPED_H
#define CAREERGUIDE_SHIPPED_H

#include "command/run.h"

/* Where it lies: in the folder that the environment's CAREERGUIDE_DATA names, else in
 * share/careerguide beside the program's own folder, else where it was to be installed. NULL after
 * an error: it is not there [new-data]. */
const char *shipped_input(struct run *run);

/* Adds all its files to the run's outfolder, as drafts; releases.csv is the last, so that a folder
 * that has one is whole. False after an error. */
bool shipped_copy(struct run *run, const char *input);

#endif
