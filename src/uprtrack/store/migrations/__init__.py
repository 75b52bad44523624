"""What every change of the tables does to a store that is there already.

A new one is a module of `versions`, its number in `schema.MIGRATIONS`, and tables.py as it leaves
them: a new store is made from tables.py at once. A field of an entity needs none.
"""
