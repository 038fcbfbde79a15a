#include "join/guide.h"

bool guide_occupation_is_proxy(const struct guide_occupation *occupation)
{
    return occupation && occupation->code && occupation->fit != FIT_EXACT;
}

const struct release *guide_column_release(const struct guide *guide, enum figure_id id)
{
    const struct release *shared = NULL;
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct release *release = guide->roles[i].figures[id].figure.release;
        if (release && shared && release != shared) {
            return NULL;
        }
        shared = release ? release : shared;
    }
    return shared;
}
