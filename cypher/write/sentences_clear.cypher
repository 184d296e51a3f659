// name: sentences_clear
// summary: Take the sentences from a revision, to order them anew
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (:Revision {id: id})-[r:HAS_SENTENCE]->(:Sentence) DELETE r
