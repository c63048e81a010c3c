-- Closed quarters stand in the table closing alone (V20). This one was a seam of the engine that no page ever wrote to.
DROP TABLE closed_quarter;
