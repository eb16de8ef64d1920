"""Say what people compare when they choose a performer: a service, its units and figures."""
