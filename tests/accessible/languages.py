"""Which language tags exist, and in which of two languages a text is written."""
import re

# ISO 639-1
CODES = set("""
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu""".split())
# Regions in which the two languages of the guides are at home (ISO 3166-1)
REGIONS = set("""
AG AR AU BB BO BS BZ CA CL CO CR CU DM DO EC ES FJ GB GD GH GQ GT GU GY HN IE IN JM KE KN LC LR MT
MX NA NG NI NZ PA PE PH PK PR PW PY SG SL SV TT UG US UY VC VE VI ZA ZM ZW""".split())

# Words that hold sentences together; none belongs to both languages.
WORDS = {
    "en": set("""the of and to in is that for it as was with be by on are this which or from at
        not have has an but they their its who than these those each when where would will can
        per other more such one all any into about between after before only also how what
        """.split()),
    "es": set("""de la que el en y los del se las por un para con una su al lo como más pero sus
        le ya o este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde
        todo nos durante todos uno les ni contra otros ese eso ante ellos según cada año años
        """.split()),
}
ENOUGH = 5  # such words in a text before it says anything


def language_of_text(text):
    """'en', 'es', or None where a text is too short to tell."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {name: sum(word in known for word in words) for name, known in WORDS.items()}
    (most, name), (fewer, _) = sorted(((count, name) for name, count in counts.items()),
                                      reverse=True)
    return name if most >= ENOUGH and most > 3 * fewer else None
