"""Make the pages where people compare the units of a service and choose."""
