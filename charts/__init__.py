"""Pictures of the figures: a frame of counts in, a plotly figure out; nothing is counted or fetched here."""
