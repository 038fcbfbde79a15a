/* Every validator: identify() on the bytes as they are, or behind the header of one kind of file.
 *
 * A first byte from 0x80 on picks a header (no file begins with such a byte but for a byte-order
 * mark), so that mutations reach the cells and need not invent a header first. */
#include "fuzz.h"

#include "read/infile.h"
#include "validate/identify.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_PICK = 0x80 };

#define EP_END                                                                                     \
    "Typical Entry-Level Education,Education Code,Work Experience in a Related Occupation,"        \
    "Workex Code,Typical on-the-job Training,trCode\n"
#define OEWS_END                                                                                   \
    "H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,"   \
    "A_PCT75,A_PCT90,ANNUAL,HOURLY\n"

/* The order is that of seeds.py, which writes the first byte of the seeds. */
static const struct kind {
    enum release_kind kind; /* only the tables of reference need to be told */
    const char *file;       /* its name may tell the period */
    const char *header;
} kinds[] = {
    {RELEASE_PROJECTIONS, "projections-2012-22.csv",
     "Title,SOC Code,2012,2022,Number (inthousands),Percent,\"Jobopeningsdue "
     "togrowthandreplacementneeds,2012-2022(in thousands)\",2012 median annual wage," EP_END},
    {RELEASE_PROJECTIONS, "projections-2024-34.csv",
     "Occupation Title,Occupation Code,Employment 2024,Employment 2034,\"Employment Change, "
     "2024-2034\",\"Employment Percent Change, 2024-2034\",\"Occupational Openings, 2024-2034 "
     "Annual Average\",Median Annual Wage 2024," EP_END},
    {RELEASE_OEWS, "national_M2024_dl.csv",
     "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,"
     "O_GROUP,TOT_EMP,EMP_PRSE,JOBS_1000,LOC_QUOTIENT,PCT_TOTAL,PCT_RPT," OEWS_END},
    {RELEASE_OEWS, "national_M1999_dl.csv",
     "occ_code,occ_title,occ_group,tot_emp,emp_prse," OEWS_END},
    {RELEASE_OEWS, "state_M2023_dl.csv", "AREA_TITLE;OCC_CODE;OCC_TITLE;H_MEAN;A_MEAN\n"},
    {RELEASE_OOH, "ooh.csv",
     "occupation_code,occupation_title,growth_percent,growth_words,address\n"},
    {RELEASE_SALARY, "survey.csv", "role,measure,pay_period,amount\n"},
    {RELEASE_STATE_PROJECTIONS, "california.csv",
     "Area Type,Area Name (County Names),Period,SOC Level,Standard Occupational Classification "
     "(SOC),Occupational Title,Base Year Employment Estimate,Projected Year Employment Estimate,"
     "Numeric Change,Percentage Change,Exits,Transfers,Total  Job Openings,Median Hourly Wage,"
     "Median Annual Wage,Entry Level Education,Work Experience,Job Training\n"},
    {RELEASE_CROSSWALK, "crosswalk.csv",
     "2010 SOC Code,2010 SOC Title,2018 SOC Code,2018 SOC Title\n"},
    {RELEASE_STRUCTURE, "structure.csv", "SOC Group,SOC Code,SOC Title,SOC Definition\n"},
    {RELEASE_INSTITUTIONS, "hd2019.csv", "UNITID,INSTNM,CITY,STABBR,ZIP,WEBADDR,CBSA\n"},
    {RELEASE_COMPLETIONS, "c2019_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n"},
    {RELEASE_CIP_SOC, "cip-soc.csv", "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n"},
    {RELEASE_WAGE_BOUNDS, "wage-bounds.csv", "period,hourly,annual,verified\n"},
    {RELEASE_GROWTH_WORDS, "growth-words.csv", "edition,from_percent,to_percent,words\n"},
    {RELEASE_EDUCATION_LEVELS, "education-levels.csv", "measure,code,words,former_words\n"},
    {RELEASE_CALENDAR, "calendar.csv", "kind,period,published,verified,note\n"},
    {RELEASE_RHYTHM, "rhythm.csv", "kind,calendar,every_months,grace_days,note\n"},
    {RELEASE_BIG_CHANGES, "big-changes.csv", "figure,by,at_least,note\n"},
    {RELEASE_GROWTH_AVERAGES, "growth-averages.csv", "period,growth_percent,verified,note\n"},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static const char bounds[] = "period,hourly,annual,verified\n"
                             "May 2023,115.00,239200,yes\n"
                             "May 2024,115.00,239200,yes\n";
static const char bands[] = "edition,from_percent,to_percent,words\n"
                            "2024-34,,-1,Decline\n"
                            "2024-34,0,6,As fast as average\n"
                            "2024-34,7,,Much faster than average\n";
static const char levels[] = "measure,code,words,former_words\n"
                             "entry_education,4,Associate's degree,\n"
                             "entry_education,8,No formal educational credential,Less\n"
                             "experience,4,None,\n"
                             "training,6,None,\n";
static const char role_file[] = "---\n"
                                "title: Echocardiographer\n"
                                "requirement: Certification\n"
                                "summary: Makes images of the heart.\n"
                                "occupations:\n"
                                "  - soc-2010: 29-2032\n"
                                "    soc-hybrid: 29-2032\n"
                                "    soc-2018: 29-2032\n"
                                "    fit: exact\n"
                                "salary:\n"
                                "  survey: Echocardiographer\n"
                                "  max-age-years: 1\n"
                                "---\n"
                                "Makes images.\n";

static bool is_reference(enum release_kind kind)
{
    return kind >= RELEASE_WAGE_BOUNDS;
}

static void check_account(const struct account *account)
{
    size_t sum = account->used + account->refused;
    for (int i = 0; i < UNNEEDED_REASONS; i++) {
        sum += account->unneeded[i];
    }
    fuzz_require(sum == account->records, "an account that does not add up");
}

/* Reads the release into `inputs`, all of it or only what roles ask for. */
static bool read_release(struct fuzz *fuzz, const struct release *release, bool only_wanted,
                         struct inputs *inputs)
{
    struct account *account = ARENA_NEW(&fuzz->arena, struct account);
    struct reading reading = {.arena = &fuzz->arena,
                              .diags = &fuzz->diags,
                              .release = release,
                              .wanted = &inputs->wanted,
                              .only_wanted = only_wanted,
                              .account = account};
    bool good = inputs_read_release(inputs, &reading);
    check_account(account);
    inputs->accounts[0] = *account;
    return good;
}

static void add_reference(struct fuzz *fuzz, struct inputs *inputs, enum release_kind kind,
                          struct text bytes)
{
    struct release *release = ARENA_NEW(&fuzz->arena, struct release);
    release->kind = kind;
    release->source = fuzz_source(fuzz, "reference.csv", bytes);
    fuzz_require(read_release(fuzz, release, false, inputs), "the tables of reference do not read");
}

/* The tables of reference and one role: made once, by the same readers, and kept for all runs. */
static const struct inputs *known_inputs(void)
{
    static struct fuzz fuzz;
    static struct inputs inputs;
    static struct role role;
    static soc_code wanted[] = {292032};
    if (inputs.roles.count) {
        return &inputs;
    }
    fuzz_open(&fuzz);
    inputs_make_room(&fuzz.arena, 1, &inputs);
    add_reference(&fuzz, &inputs, RELEASE_WAGE_BOUNDS, TEXT(bounds));
    add_reference(&fuzz, &inputs, RELEASE_GROWTH_WORDS, TEXT(bands));
    add_reference(&fuzz, &inputs, RELEASE_EDUCATION_LEVELS, TEXT(levels));
    const struct source *source = fuzz_source(&fuzz, "role.md", TEXT(role_file));
    fuzz_require(role_read(&fuzz.arena, source, &fuzz.diags, &role), "the role does not read");
    inputs.roles = (struct roles){&role, 1};
    inputs.wanted = (struct wanted){wanted, 1};
    return &inputs;
}

/* A figure that is kept knows its cell. */
static void check_figures(const struct figure *figures, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct figure *figure = &figures[i];
        bool bare = figure->state == FIGURE_ABSENT || figure->state == FIGURE_BELOW;
        fuzz_check_place(figure->place);
        fuzz_require(figure->release && figure->rule, "a figure without its trail");
        fuzz_require(bare || figure->published.len, "a figure of an empty cell");
        if (figure->published.len) {
            fuzz_check_cell(figure->place, figure->published);
        }
    }
}

static void check_rows(const struct inputs *found)
{
    for (size_t i = 0; i < found->projections[0].count; i++) {
        check_figures(found->projections[0].rows[i].figures, PROJECTION_FIGURES);
    }
    const struct oews *sheets[] = {&found->oews[0], &found->oews_areas[0]};
    for (size_t k = 0; k < 2; k++) {
        for (size_t i = 0; i < sheets[k]->count; i++) {
            check_figures(sheets[k]->rows[i].figures, WAGE_FIGURES);
        }
    }
    for (size_t i = 0; i < found->ooh[0].count; i++) {
        check_figures(&found->ooh[0].rows[i].percent, 1);
        check_figures(&found->ooh[0].rows[i].words, 1);
    }
    for (size_t i = 0; i < found->surveys[0].count; i++) {
        check_figures(&found->surveys[0].rows[i].median, 1);
    }
    for (size_t i = 0; i < found->state_projections[0].count; i++) {
        check_figures(found->state_projections[0].rows[i].figures, STATE_FIGURES);
    }
}

static struct inputs empty_inputs(struct fuzz *fuzz)
{
    const struct inputs *known = known_inputs();
    struct inputs inputs = {
        .reference = known->reference, .roles = known->roles, .wanted = known->wanted};
    inputs_make_room(&fuzz->arena, 1, &inputs);
    return inputs;
}

/* Reads the file whole and then only what roles ask for, which must come to the same. */
static void read_twice(struct fuzz *fuzz, const struct release *release)
{
    struct inputs whole = empty_inputs(fuzz);
    struct inputs part = empty_inputs(fuzz);
    bool good = read_release(fuzz, release, false, &whole);
    read_release(fuzz, release, true, &part);
    check_rows(&whole);
    check_rows(&part);
    fuzz_require(whole.accounts[0].records == part.accounts[0].records,
                 "another number of records");
    fuzz_require(!good || whole.accounts[0].used == part.accounts[0].used,
                 "a record lost by looking for it alone");
}

static void read_file(struct fuzz *fuzz, const struct source *source)
{
    struct identity identity = {0};
    bool known;
    bool good = identify(known_inputs(), source, &fuzz->diags, &identity, &known);
    fuzz_require(good || fuzz->diags.errors, "a file refused without a word");
    check_account(&identity.account);
    if (known) {
        account_markers(&fuzz->arena, &identity.account);
        read_twice(fuzz, identity.release);
    }
}

static void read_reference(struct fuzz *fuzz, const struct source *source, enum release_kind kind)
{
    struct inputs inputs = empty_inputs(fuzz);
    inputs.reference = (struct reference){0};
    struct release release = {.kind = kind, .source = source};
    read_release(fuzz, &release, false, &inputs);
    reference_growth_words(&inputs.reference, TEXT("2024-34"), (struct decimal){65, 1});
    reference_bound(&inputs.reference, TEXT("May 2024"));
    reference_level(&inputs.reference, LEVEL_TRAINING, 6, TEXT("None"));
}

/* Header and rest in memory of just their size. */
static char *behind_header(const char *header, struct text rest, size_t *len)
{
    size_t head = strlen(header);
    char *joined = malloc(head + rest.len);
    fuzz_require(joined != NULL, "no memory");
    memcpy(joined, header, head);
    memcpy(joined + head, rest.at, rest.len);
    *len = head + rest.len;
    return joined;
}

static void read_picked(struct fuzz *fuzz, const struct kind *kind, const char *joined, size_t len)
{
    const struct source *source = fuzz_source(fuzz, kind->file, (struct text){joined, len});
    if (is_reference(kind->kind)) {
        read_reference(fuzz, source, kind->kind);
    } else {
        read_file(fuzz, source);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    fuzz_open(&fuzz);
    struct text text = fuzz_text(bytes, size);
    if (size && bytes[0] >= FIRST_PICK && bytes[0] < FIRST_PICK + KINDS) {
        const struct kind *kind = &kinds[bytes[0] - FIRST_PICK];
        size_t len;
        char *joined = behind_header(kind->header, text_part(text, 1, text.len), &len);
        read_picked(&fuzz, kind, joined, len);
        fuzz_close(&fuzz);
        free(joined);
    } else {
        read_file(&fuzz, fuzz_source(&fuzz, "national_M2024_dl.csv", text));
        fuzz_close(&fuzz);
    }
    return 0;
}
