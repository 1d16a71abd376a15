"""From the bytes of uploaded files to rows in the store: read, recognise, plan, commit."""
