import SpokeDiagnostics

