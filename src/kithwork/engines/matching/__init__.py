"""Whose offer could meet whose need?"""
