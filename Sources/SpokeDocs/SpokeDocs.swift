// generated documentation
