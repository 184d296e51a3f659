// name: run_why
// summary: Note what a person's run is about, a statement or a document, and why it was asked for
// param: run text
// param: subject text
// param: why text
// mode: write
MATCH (r:Run {id: $run}) SET r.subject = $subject, r.why = $why
