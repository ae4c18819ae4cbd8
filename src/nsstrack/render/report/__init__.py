"""A report as blocks, a module a part; what writes them down is the renderers' part."""
