"""What every change of the tables does to a store that is there already."""
