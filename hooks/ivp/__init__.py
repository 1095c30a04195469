"""IVP in één oogopslag: from plan data in YAML to Markdown pages. Knows nothing of MkDocs."""
