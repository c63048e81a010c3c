-- What a pack no longer names and has data of ends instead of going: the last day in the plan, NULL while it is in it.
ALTER TABLE plan_node ADD COLUMN valid_until TEXT;
ALTER TABLE indicator ADD COLUMN valid_until TEXT;

-- What the last pack said of each register, so that the next import can tell what the pack changed from what was changed on
-- a page. said: '' where it is not known any more.
CREATE TABLE pack_said (
    agency   TEXT NOT NULL,
    register TEXT NOT NULL,
    id       TEXT NOT NULL,
    said     TEXT NOT NULL,
    PRIMARY KEY (agency, register, id)
);

INSERT INTO pack_said (agency, register, id, said)
SELECT agency, 'area', area, '' FROM area;

INSERT INTO pack_said (agency, register, id, said)
SELECT agency, 'unit', unit, '' FROM unit
WHERE NOT EXISTS (SELECT 1 FROM area WHERE area.agency = unit.agency AND area.area = unit.unit);

INSERT INTO pack_said (agency, register, id, said)
SELECT agency, 'person', person, '' FROM person;

INSERT INTO pack_said (agency, register, id, said)
SELECT agency, 'assignment', person || ' ' || role || ' ' || scope || ' ' || valid_from, '' FROM assignment;

INSERT INTO pack_said (agency, register, id, said)
SELECT agency, 'account', login, '' FROM account;

INSERT INTO pack_said (agency, register, id, said)
SELECT agency, 'form', form || ' ' || version, '' FROM form;
