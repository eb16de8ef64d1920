"""Say what the follow-up of performers is about: programme, contract, plan, findings, law."""
