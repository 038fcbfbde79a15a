# For cases: a file of wages by area with figures of our own making, in the published layout.

# A row: area, title, type, state, code, title, then the employment and ten wages.
area_row() {
    wages=$7
    echo "$1,\"$2\",$3,$4,000000,Cross-industry,cross-industry,1235,$5,\"$6\",detailed,$wages"
}

all_areas() {
    cat <<'CSV'
AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,EMP_PRSE,JOBS_1000,LOC_QUOTIENT,PCT_TOTAL,PCT_RPT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY
CSV
    hourly='31.25,65000,1.0,20.00,25.00,30.00,35.00,40.00,41600,52000,62400,72800,83200,,'
    area_row 01 Alabama 2 AL 29-2032 'Diagnostic Medical Sonographers' "1250,2.0,0.5,1.0,,,$hourly"
    area_row 01 Alabama 2 AL 29-9021 'Health Information Technologists and Medical Registrars' \
        '**,**,**,**,,,*,*,*,*,*,*,*,*,*,*,*,*,*,,'
    area_row 01 Alabama 2 AL 11-9111 'Medical and Health Services Managers' \
        '5000,2.0,0.5,1.0,,,62.50,130000,1.0,40.00,50.00,60.00,80.00,#,83200,104000,124800,166400,#,,'
    area_row 10180 'Abilene, TX' 4 TX 25-1071 'Health Specialties Teachers, Postsecondary' \
        '60,2.0,0.5,1.0,,,*,90000,1.0,*,*,*,*,*,50000,60000,80000,100000,120000,TRUE,'
    area_row 10180 'Abilene, TX' 4 TX 29-2032 'Diagnostic Medical Sonographers' \
        "70,2.0,0.5,1.0,,,$hourly"
}

# Files it in the place of the shipped file of states, for the May of the nation's newest wages.
file_areas() {
    printf '%s\n' "$1" >input/bls/oews-areas-2024-05.csv
    rm input/bls/oews-states-2023-05.csv
    sed -i 's|^oews-areas,bls/oews-states-2023-05.csv\(.*\)May 2023, states",May 2023,2024-04-03|oews-areas,bls/oews-areas-2024-05.csv\1May 2024, areas",May 2024,2025-04-02|' input/releases.csv
}
