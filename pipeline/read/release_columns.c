#include "read/release_columns.h"

static const struct layout_column columns[RELEASE_COLUMNS] = {
    [KIND] = {"kind", "kind", true},
    [FILE_NAME] = {"file", "file", true},
    [PUBLISHER] = {"publisher", "publisher", true},
    [TITLE] = {"title", "title", true},
    [PERIOD] = {"period", "period|referenceperiod", true},
    [PUBLISHED] = {"published", "published", true},
    [RETRIEVED] = {"retrieved", "retrieved", true},
    [ADDRESS] = {"address", "address", true},
    [TERMS] = {"terms", "terms", true},
    [VERIFIED] = {"verified", "verified", false},
    [NOTE] = {"note", "note", false},
    [SHA256] = {"sha256", "sha256", false},
};

const struct layout releases_layout = {"releases.csv", columns, RELEASE_COLUMNS, 0};
