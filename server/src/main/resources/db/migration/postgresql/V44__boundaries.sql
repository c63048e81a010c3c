-- Where areas lie: a GeoJSON geometry in degrees (WGS84), simplified for pages. said is the hash of what the last pack said
-- of it; empty for what was only ever sent on a page.
CREATE TABLE area_boundary (
    agency TEXT NOT NULL,
    area   TEXT NOT NULL,
    note   TEXT NOT NULL,
    shape  TEXT NOT NULL,
    said   TEXT NOT NULL,
    PRIMARY KEY (agency, area)
);
