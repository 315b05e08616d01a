import GRDB

/// The tables of a spool.
///
/// `operation.id` is the order of operations: what happens to one record happens in this order. What is finished well
/// keeps its row without the operation itself until it is pruned into `tally`.
enum SpoolSchema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

          CREATE TABLE input (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            -- SHA-256 of the file's bytes, and how many there were; NULL for standard input
            digest BLOB,
            size INTEGER,
            -- what is in the spool, in whole lines
            lines INTEGER NOT NULL DEFAULT 0,
            blank INTEGER NOT NULL DEFAULT 0,
            events INTEGER NOT NULL DEFAULT 0,
            matched INTEGER NOT NULL DEFAULT 0,
            isRead INTEGER NOT NULL DEFAULT 0,
            -- whether the last line ended with a line break
            isWhole INTEGER NOT NULL DEFAULT 1);
          CREATE UNIQUE INDEX inputByDigest ON input (digest) WHERE digest IS NOT NULL;

          CREATE TABLE operation (
            id INTEGER PRIMARY KEY,
            input INTEGER NOT NULL,
            line INTEGER NOT NULL,
            mapping TEXT NOT NULL,
            element INTEGER,
            -- the operation's JSON line; NULL when it is written
            body BLOB,
            state INTEGER NOT NULL DEFAULT 0,
            record TEXT,
            survivor INTEGER,
            reason TEXT,
            detail TEXT,
            -- when a create was first sent, in seconds since 1970
            sentAt INTEGER,
            finishedAt INTEGER);
          CREATE INDEX operationByEvent ON operation (input, line);
          CREATE INDEX openOperation ON operation (id) WHERE state < 3;
          CREATE INDEX failedOperation ON operation (state, id) WHERE state > 4;

          -- what the plan rejected: no operation came of it
          CREATE TABLE reject (
            id INTEGER PRIMARY KEY,
            input INTEGER NOT NULL,
            line INTEGER NOT NULL,
            body BLOB NOT NULL,
            event BLOB);

          -- finished operations whose rows are gone
          CREATE TABLE tally (
            input INTEGER NOT NULL, mapping TEXT NOT NULL, state INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '',
            count INTEGER NOT NULL, PRIMARY KEY (input, mapping, state, reason)) WITHOUT ROWID;

          -- associations of written records that were left out
          CREATE TABLE omission (
            mapping TEXT NOT NULL, object TEXT NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (mapping, object, reason)) WITHOUT ROWID;
          """)
    }
    return migrator
  }()
}
