"""The verbs that a front door may use; each is asked by a person."""
