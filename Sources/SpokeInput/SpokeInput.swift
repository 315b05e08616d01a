// reading files of events
