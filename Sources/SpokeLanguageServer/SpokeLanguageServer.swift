// the language server
