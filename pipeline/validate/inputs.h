/* inputs: everything that lies in the input folder, read and validated once a run. */
#ifndef CAREERGUIDE_INPUTS_H
#define CAREERGUIDE_INPUTS_H

#include "validate/catalog.h"
#include "validate/completions.h"
#include "validate/crosswalk.h"
#include "validate/institutions.h"
#include "validate/oews.h"
#include "validate/office.h"
#include "validate/ooh.h"
#include "validate/projections.h"
#include "validate/role.h"
#include "validate/salary.h"
#include "validate/state_projections.h"
#include "validate/structure.h"

struct inputs {
    struct releases releases;
    struct reference reference;
    struct crosswalk crosswalk;
    struct roles roles;
    struct guide_definitions guides;
    struct office office;
    struct bodies bodies;
    struct catalogs catalogs; /* of the languages that guides can be written in besides English */
    struct wanted wanted;
    struct projections *projections; /* one a release of the kind, in the order of releases.csv */
    size_t projections_count;
    struct oews *oews;
    size_t oews_count;
    struct oews *oews_areas;
    size_t oews_areas_count;
    struct ooh *ooh;
    size_t ooh_count;
    struct survey *surveys;
    size_t survey_count;
    struct state_projections *state_projections;
    size_t state_projections_count;
    struct structure *structures;
    size_t structure_count;
    struct institutions *institutions;
    size_t institutions_count;
    struct completions *completions;
    size_t completions_count;
    struct cip_socs cip_socs;
    struct account *accounts; /* one a release */
};

/* Makes room in the lists for `releases` releases of any kind. */
void inputs_make_room(struct arena *arena, size_t releases, struct inputs *inputs);

/* Reads one release's file into the list of its kind; false after an error. */
bool inputs_read_release(struct inputs *inputs, struct reading *reading);

/* How much is looked at. */
enum extent {
    EXTENT_OCCUPATIONS, /* the national figures and the crosswalk alone: whoever looks for an
                         * occupation has no roles yet, or half-written ones */
    EXTENT_VISITED,     /* all but the files by area, which are named alone: whoever asks goes
                         * through them record by record (oews_visit) */
    EXTENT_WANTED,      /* of the large files by area the occupations that some role asks for */
    EXTENT_ALL          /* every record, so that every fault is found */
};

/* Reads the whole folder; false after an error. Goes on after errors so that all are reported. */
bool inputs_read(struct infolder *folder, enum extent extent, struct inputs *inputs);

/* How many faults were found in single records of areas that are known and marked as damaged. */
size_t inputs_area_errors(const struct inputs *inputs);

/* Whether a file of the edition (projections, OEWS, or the crosswalk) has the code. */
bool inputs_know(const struct inputs *inputs, soc_code code, enum soc_edition edition);

#endif
