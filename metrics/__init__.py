"""What is measured and how: indicators, questionnaire items and paired changes, small groups hidden."""
