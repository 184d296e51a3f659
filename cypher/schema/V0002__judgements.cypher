// name: V0002__judgements
// summary: Make the constraint of people's judgements
// mode: schema
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
