// the runtime for other languages
