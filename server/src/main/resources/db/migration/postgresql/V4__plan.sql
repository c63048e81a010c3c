-- The plan: programmes, kegiatan, sub-kegiatan, indicators, targets and budgets by version.
-- Decimals are whole numbers of millionths (_e6), money whole numbers of sen (_e2): exact in both stores.

CREATE TABLE plan_version (
    agency     TEXT    NOT NULL,
    year       BIGINT  NOT NULL,
    version    TEXT    NOT NULL,
    -- NULL where the source does not say
    decided_on TEXT,
    legal      TEXT    NOT NULL,
    PRIMARY KEY (agency, year, version)
);

CREATE TABLE plan_node (
    agency   TEXT    NOT NULL,
    year     BIGINT  NOT NULL,
    code     TEXT    NOT NULL,
    parent   TEXT,
    level    TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    label    TEXT    NOT NULL,
    position BIGINT  NOT NULL,
    PRIMARY KEY (agency, year, code)
);

CREATE TABLE indicator (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    indicator TEXT    NOT NULL,
    node      TEXT    NOT NULL,
    position  BIGINT  NOT NULL,
    name      TEXT    NOT NULL,
    unit      TEXT    NOT NULL,
    direction TEXT    NOT NULL,
    source    TEXT    NOT NULL,
    formula   TEXT    NOT NULL,
    decimals  BIGINT  NOT NULL,
    PRIMARY KEY (agency, year, indicator)
);

CREATE TABLE target (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    version   TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    value_e6  BIGINT  NOT NULL,
    PRIMARY KEY (agency, year, version, indicator)
);

CREATE TABLE budget (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    version   TEXT    NOT NULL,
    node      TEXT    NOT NULL,
    amount_e2 BIGINT  NOT NULL,
    PRIMARY KEY (agency, year, version, node)
);

-- Spent in a month, by sub-kegiatan; append-only: a mend is a further row with the difference.
CREATE TABLE budget_realisation (
    agency    TEXT    NOT NULL,
    year      BIGINT  NOT NULL,
    node      TEXT    NOT NULL,
    month     TEXT    NOT NULL,
    posted    TEXT    NOT NULL,
    amount_e2 BIGINT  NOT NULL,
    source    TEXT    NOT NULL,
    PRIMARY KEY (agency, year, node, month, posted)
);

CREATE TABLE capaian_policy (
    agency          TEXT    NOT NULL,
    year            BIGINT  NOT NULL,
    lower_is_better TEXT    NOT NULL,
    cap             TEXT    NOT NULL,
    decimals        BIGINT  NOT NULL,
    rounding        TEXT    NOT NULL,
    PRIMARY KEY (agency, year)
);
