// What text-to-skill resolution looks candidates up in: stemmed words of names, and vectors of names. The vectors are those of the
// sentence model all-MiniLM-L6-v2; without it the two indexes stay empty. A second full-text index on the same properties would
// silently not be made, whatever its analyzer: squashed makes it another one, and finds "frontend" for front-end.
CREATE FULLTEXT INDEX skill_name_english IF NOT EXISTS
FOR (n:SkillName)
ON EACH [n.text, n.squashed]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE VECTOR INDEX skill_name_vector IF NOT EXISTS
FOR (n:Skill)
ON (n.nameVector)
OPTIONS {
  indexConfig: {
    `vector.dimensions`: 384,
    `vector.similarity_function`: 'cosine'
  }
};
CREATE VECTOR INDEX skill_names_vector IF NOT EXISTS
FOR (n:Skill)
ON (n.namesVector)
OPTIONS {
  indexConfig: {
    `vector.dimensions`: 384,
    `vector.similarity_function`: 'cosine'
  }
};