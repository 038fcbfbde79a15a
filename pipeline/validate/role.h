/* role: a step of a career as input/roles/<id>.md defines it, and the guides made of roles.
 *
 * Which occupation stands in for a role is declared here, per SOC edition and with its fit and
 * reason (D20–D22); nothing is ever matched by title. */
#ifndef CAREERGUIDE_ROLE_H
#define CAREERGUIDE_ROLE_H

#include "validate/bodies.h"
#include "validate/soc.h"
#include "validate/translation.h"

/* Families of figures; a role may declare another stand-in for each. */
enum family { FAMILY_WAGES, FAMILY_OUTLOOK, FAMILY_ENTRY, FAMILIES };

/* How close the occupation is to the role (D22). */
enum fit { FIT_EXACT, FIT_CLOSE, FIT_BROAD, FITS };

struct stand_in {
    soc_code codes[SOC_EDITIONS]; /* 0 where the role names none for the edition */
    struct place places[SOC_EDITIONS];
    struct place place;
    enum fit fit;
    struct text reason; /* why; empty only for an exact fit */
    size_t number;      /* among the role's occupations, 0-based */
};

struct certification {
    struct text name;
    struct text body; /* who awards it */
    struct place body_place;
    struct text needs; /* what it asks for, in words; this and what follows empty where not given */
    struct text after; /* the name of the one that people take before it */
    struct text renewal; /* in words */
    struct text address;
};

/* How many of a role's certifications it asks for. */
enum certification_need {
    CERTIFICATION_NONE, /* they help, and none is asked for */
    CERTIFICATION_ONE,
    CERTIFICATION_ALL,
    CERTIFICATION_NEEDS
};

/* What a role, or one step into it, asks for. */
struct asks {
    bool given;
    struct place place;
    struct text education_words; /* BLS's words of the level; empty: none is asked for */
    struct place education_place;
    int education;             /* its code, D18: the lower, the higher; 0: none */
    struct text field;         /* of study */
    struct text experience_in; /* the id of a role, or the words of a start as in English */
    struct place experience_place;
    int years; /* of that experience; 0: not said */
    enum certification_need certification;
    struct text licence; /* where states ask for one, in words */
    struct text differs; /* why BLS's typical education is another one, in words */
};

/* A way into a role, from another role of the guides or from where people start. */
struct move {
    struct text from;     /* the id of a role; empty where `start` is given */
    struct text start;    /* what people are before, in words; only of an advancement */
    struct text start_id; /* the same in English, whatever the language */
    struct text needs;    /* the education or experience that it asks for, in words */
    struct asks asks;     /* the same as data; not given: what the role asks for */
    struct place place;
};

struct moves {
    struct move *items;
    size_t count;
};

/* Level 1 is where people start. */
enum { LEVEL_START = 1, LEVEL_HIGHEST = 9 };

struct role {
    struct text id; /* the file's name without ".md" */
    struct text title;
    struct text requirement; /* the role's own education or experience, in words */
    struct text summary;
    const struct stand_in *stand_ins[FAMILIES];
    size_t occupation_count;
    struct text survey; /* the row of the salary survey; empty: pay is the OEWS median */
    struct place survey_place;
    int survey_max_age_years; /* a survey older than this gives way to OEWS */
    struct certification *certifications;
    size_t certification_count;
    struct asks asks;
    int level; /* of the lattice; 0 where the role has none */
    struct place level_place;
    struct moves advances; /* from a lower level */
    struct moves laterals; /* from the same level */
    struct prose prose;
    struct unwritten unwritten;
    const struct source *source;
    bool is_whole;                /* its file was read without an error */
    const struct source *english; /* of a translated role: the file behind it; else NULL */
    struct translations translations;
};

/* A page that leads on. */
struct read_on {
    struct text title;
    struct text address; /* https */
};

/* Where the people of a guide start, and what that asks for. */
struct start {
    struct text id;   /* as roles say it under `start:`, in English */
    struct text name; /* the same in the language of the guide */
    struct asks asks;
    struct place place;
};

struct guide_definition {
    struct text id;
    struct text title;
    struct text audience;
    const struct role **roles;
    struct place *role_places; /* where the guide names each */
    size_t role_count;
    struct text *whole_percent_for; /* projections periods whose growth is printed as the OOH's
                                       whole percent (D15) */
    size_t whole_percent_count;
    struct start *starts;
    size_t start_count;
    struct text *cips; /* "51.0910": programs of study that lead to the roles */
    size_t cip_count;
    struct read_on *read_on; /* where to read on */
    size_t read_on_count;
    struct prose introduction;
    struct unwritten unwritten;
    const struct source *source;
    bool is_whole;
    const struct source *english; /* as that of a role */
    struct translations translations;
};

const char *fit_name(enum fit fit);
const char *family_name(enum family family);

/* A warning at each passage that is still to be written [role-unwritten], [guide-unwritten]. Only
 * whoever prints or checks a role or guide asks for it: an unfinished one is no fault of others. */
void role_warn_unwritten(const struct role *role, struct diags *diags);
void guide_warn_unwritten(const struct guide_definition *guide, struct diags *diags);

/* Read one file each; false after an error message [role-…], [guide-…], [yaml-…], [prose-…]. */
bool role_read(struct arena *arena, const struct source *source, struct diags *diags,
               struct role *role);

struct roles {
    struct role *items;
    size_t count;
};

bool guide_definition_read(struct arena *arena, const struct source *source,
                           const struct roles *roles, struct diags *diags,
                           struct guide_definition *guide);

/* The role of an id, or NULL; and the id nearest to a word, empty where none is near. */
const struct role *roles_find(const struct roles *roles, struct text id);
struct text roles_nearest(const struct roles *roles, struct text word);

/* Every role and guide of the input folder, with their translations. */
bool roles_read(struct infolder *folder, struct roles *roles);

struct guide_definitions {
    struct guide_definition *items;
    size_t count;
};

bool guide_definitions_read(struct infolder *folder, const struct roles *roles,
                            struct guide_definitions *guides);

/* The guide and its roles in another language: a copy with the words of their translations. What
 * these lack is as in English, marked, and listed in `gaps`. */
const struct guide_definition *guide_definition_in(const struct guide_definition *guide,
                                                   struct text language, struct gaps *gaps);

#endif
