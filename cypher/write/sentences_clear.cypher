// name: sentences_clear
// summary: Take the sentences from a revision, to order them anew
// param: revision text
// mode: write
MATCH (:Revision {id: $revision})-[r:HAS_SENTENCE]->(:Sentence) DELETE r
