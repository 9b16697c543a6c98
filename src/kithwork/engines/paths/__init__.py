"""By whom can the owner reach somebody?"""
