"""What happens in a session: choose, submit, feed back, keep. Nothing here prints."""
