-- One row per scale of an own questionnaire, wave and person who answered all of its questions.
select parameter, wave, answers from scale_answer
where school = $school and year = $year and wave = coalesce($wave, wave)
order by parameter, wave, person
