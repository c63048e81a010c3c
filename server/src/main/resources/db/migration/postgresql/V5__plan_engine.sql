-- Every kind of indicator and policy. Numbers of the plan are kept as written, in plain form ('7.60', never 7.6), so that
-- they are printed with the decimals they were decided with; an ordinal indicator's are a step of its scale.

-- Counted up by every change of an agency's plan: what was read of one revision stays right while it stands.
CREATE TABLE plan_revision (
    agency   TEXT    NOT NULL,
    revision BIGINT  NOT NULL,
    PRIMARY KEY (agency)
);

-- Who answers for a node: a person of the register, NULL where nobody is named.
ALTER TABLE plan_node ADD COLUMN owner TEXT;

-- '' in time_rule: the source's own. pinned: the date or the register list of the denominator.
ALTER TABLE indicator ADD COLUMN time_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN base_year TEXT;
ALTER TABLE indicator ADD COLUMN pinned TEXT;
ALTER TABLE indicator ADD COLUMN scale TEXT;
ALTER TABLE indicator ADD COLUMN previous TEXT;

CREATE TABLE indicator_component (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    indicator TEXT    NOT NULL,
    component TEXT    NOT NULL,
    position  BIGINT  NOT NULL,
    name      TEXT    NOT NULL,
    unit      TEXT    NOT NULL,
    source    TEXT    NOT NULL,
    formula   TEXT    NOT NULL,
    time_rule TEXT    NOT NULL,
    decimals  BIGINT  NOT NULL,
    -- NULL: one like the others; '0': shown, without a say in the indicator's percent
    weight    TEXT,
    PRIMARY KEY (agency, year, indicator, component)
);

CREATE TABLE indicator_child (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    indicator TEXT    NOT NULL,
    child     TEXT    NOT NULL,
    position  BIGINT  NOT NULL,
    weight    TEXT,
    PRIMARY KEY (agency, year, indicator, child)
);

-- indicator '' : the programme supports every indicator of the sasaran.
CREATE TABLE sasaran_program (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    version   TEXT    NOT NULL,
    sasaran   TEXT    NOT NULL,
    program   TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    PRIMARY KEY (agency, year, version, sasaran, program, indicator)
);

CREATE TABLE node_change (
    agency        TEXT    NOT NULL,
    year          BIGINT  NOT NULL,
    code          TEXT    NOT NULL,
    previous_year BIGINT  NOT NULL,
    previous_code TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    PRIMARY KEY (agency, year, code, previous_year, previous_code)
);

-- Steps of ordinal scales, lowest first.
CREATE TABLE scale_step (
    agency   TEXT    NOT NULL,
    scale    TEXT    NOT NULL,
    step     TEXT    NOT NULL,
    position BIGINT  NOT NULL,
    label    TEXT    NOT NULL,
    points   TEXT    NOT NULL,
    PRIMARY KEY (agency, scale, step)
);

-- A denominator frozen with its list: units of a register as they stood on a day.
CREATE TABLE register_list (
    agency TEXT NOT NULL,
    list   TEXT NOT NULL,
    dated  TEXT NOT NULL,
    unit   TEXT NOT NULL,
    PRIMARY KEY (agency, list, unit)
);

-- period: year, q1 .. q4; component '' for the indicator itself.
CREATE TABLE plan_target (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    version   TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    component TEXT    NOT NULL,
    period    TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    value     TEXT    NOT NULL,
    PRIMARY KEY (agency, year, version, indicator, component, period)
);

INSERT INTO plan_target (agency, year, version, indicator, component, period, kind, value)
SELECT agency, year, version, indicator, '', 'year', 'year_end', CAST(value_e6 AS TEXT) || 'E-6' FROM target;

DROP TABLE target;

-- Approved values that do not come from the field: external ones and those entered in the office with evidence. Append-only
-- like field counts: of a period the row posted last counts. period: 2024-06, q1 .. q4, year. posted: the day it became
-- known. entry: '' for a row of a pack, else the id of the approved office entry.
CREATE TABLE stated_value (
    agency      TEXT    NOT NULL,
    year        BIGINT  NOT NULL,
    indicator   TEXT    NOT NULL,
    component   TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    posted      TEXT    NOT NULL,
    entry       TEXT    NOT NULL,
    value       TEXT    NOT NULL,
    -- an external value's source, or the kind of evidence of an office entry
    source      TEXT    NOT NULL,
    number      TEXT    NOT NULL,
    dated       TEXT,
    file        TEXT    NOT NULL,
    sha256      TEXT    NOT NULL,
    entered_by  TEXT    NOT NULL,
    approved_by TEXT    NOT NULL,
    PRIMARY KEY (agency, year, indicator, component, period, posted, entry)
);

-- The policy of position 1 is the agency's own in that year; the others can be asked for beside it.
CREATE TABLE plan_policy (
    agency              TEXT    NOT NULL,
    year                BIGINT  NOT NULL,
    policy              TEXT    NOT NULL,
    position            BIGINT  NOT NULL,
    legal               TEXT    NOT NULL,
    lower_is_better     TEXT    NOT NULL,
    ordinal             TEXT    NOT NULL,
    zero_realisation    TEXT    NOT NULL,
    cap                 TEXT    NOT NULL,
    floor               TEXT    NOT NULL,
    children_cap        TEXT    NOT NULL,
    decimals            BIGINT  NOT NULL,
    rounding            TEXT    NOT NULL,
    realisation_rounded TEXT    NOT NULL,
    children            TEXT    NOT NULL,
    sasaran_score       TEXT    NOT NULL,
    predicates          TEXT,
    PRIMARY KEY (agency, year, policy)
);

INSERT INTO plan_policy (agency, year, policy, position, legal, lower_is_better, ordinal, zero_realisation, cap, floor,
    children_cap, decimals, rounding, realisation_rounded, children, sasaran_score)
SELECT agency, year, 'utama', 1, '', lower_is_better, 'reached', 'none', cap, 'none', cap, decimals, rounding, 'no', 'rounded',
    'mean' FROM capaian_policy;

DROP TABLE capaian_policy;

-- Bounds of a predicate scale, lowest first; NULL where a side is open.
CREATE TABLE predicate (
    agency        TEXT    NOT NULL,
    scale         TEXT    NOT NULL,
    predicate     TEXT    NOT NULL,
    position      BIGINT  NOT NULL,
    from_value    TEXT,
    from_included TEXT    NOT NULL,
    to_value      TEXT,
    to_included   TEXT    NOT NULL,
    midpoint      TEXT,
    PRIMARY KEY (agency, scale, predicate)
);

-- The cells of all units together, kept in the same transaction as the cells: what a quarter's figures read.
CREATE TABLE cell_total (
    agency  TEXT    NOT NULL,
    month   TEXT    NOT NULL,
    form    TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    members TEXT    NOT NULL,
    value   BIGINT  NOT NULL,
    reports BIGINT  NOT NULL,
    PRIMARY KEY (agency, month, form, item, members)
);

-- A stock of all units together as it stood at the end of a month: of each unit its latest of that year.
CREATE TABLE cell_standing (
    agency  TEXT    NOT NULL,
    month   TEXT    NOT NULL,
    form    TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    members TEXT    NOT NULL,
    value   BIGINT  NOT NULL,
    reports BIGINT  NOT NULL,
    PRIMARY KEY (agency, month, form, item, members)
);

-- The figures of a quarter as they were when it was closed, in canonical JSON with its hash; never changed. A reopened
-- quarter is closed again under the next revision.
CREATE TABLE closed_quarter (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    quarter   BIGINT  NOT NULL,
    version   TEXT    NOT NULL,
    revision  BIGINT  NOT NULL,
    closed_at BIGINT  NOT NULL,
    closed_by TEXT    NOT NULL,
    figures   TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    PRIMARY KEY (agency, year, quarter, version, revision)
);
