-- Start a change with nothing to settle.
DELETE FROM touched_edge;

DELETE FROM touched_node;

DELETE FROM touched_reference;

DELETE FROM dropped;
